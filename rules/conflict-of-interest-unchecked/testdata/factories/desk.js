const { conflicts } = require("./register");

/** A function that gives an object with the others. */
module.exports = function complaintDesk(complaints, trail) {
  return {
    async allocate(complaintId, handlerId) {
      await conflicts.assertNone(handlerId, await complaints.partiesOf(complaintId));
      await complaints.update({ id: complaintId }, { handlerId });
    },
    async allocateAtOnce(complaintId, handlerId) {
      await complaints.update({ id: complaintId }, { handlerId }); // want conflict-of-interest-unchecked "complaintDesk.allocateAtOnce sets handlerId"
      await trail.record({ action: "allocate", complaintId });
    },
    async label(complaintId, colour) {
      await complaints.update({ id: complaintId }, { colour });
    },
    async allocateByWorkload(complaintId) {
      const { handlerId } = await trail.leastBusy();
      await complaints.update({ id: complaintId }, { handlerId });
    },
  };
};
