// Complaints that are handled by whom they are about: no trade needs to be known for that.
interface Complaint {
  id: string;
  complainedAboutStaffId: string;
  raisedAgainst: string;
  receivedBy: string;
  handlerId?: string;
  assignedTo?: string;
}
interface 投诉单 {
  被投诉人: string;
  受理人: string;
  处理人?: string;
}
interface Tasks {
  create(task: object): Promise<void>;
}
interface Complaints {
  update(id: string, patch: { assignedTo: string }): Promise<void>;
}

export function passOn(complaint: Complaint) {
  complaint.assignedTo = complaint.raisedAgainst; // want conflict-of-interest-unchecked "passOn sets assignedTo to raisedAgainst of the same case"
}

export async function askForStatement(complaints: Complaints, complaint: Complaint) {
  await complaints.update(complaint.id, { assignedTo: complaint.raisedAgainst }); // want conflict-of-interest-unchecked "assignedTo to raisedAgainst"
}

export function 转交(单: 投诉单) {
  单.处理人 = 单.被投诉人; // want conflict-of-interest-unchecked "处理人 to 被投诉人"
}

export function keepWithReceiver(complaint: Complaint) {
  complaint.assignedTo = complaint.receivedBy;
}

export function 留给受理人(单: 投诉单) {
  单.处理人 = 单.受理人;
}

export function assignComplaint(complaint: Complaint, handlerId: string) {
  if (handlerId === complaint.raisedAgainst) throw new Error("SUBJECT");
  complaint.handlerId = handlerId;
}

/** Of another one, whoever was complained about is free. */
export function swap(complaint: Complaint, other: Complaint) {
  complaint.handlerId = other.raisedAgainst;
}

/** Whom it is about is asked for a statement. */
export async function askTheAccused(tasks: Tasks, complaint: Complaint) {
  await tasks.create({ kind: "statement", complaintId: complaint.id, assignedTo: complaint.raisedAgainst });
}

export function label(complaint: Complaint) {
  const shown = { handlerId: "" };
  shown.handlerId = complaint.raisedAgainst;
  return shown;
}
