exports.announce = async (sailor, { channel, bus }) => {
  channel.sendToQueue("berths", Buffer.from(JSON.stringify({ berth: sailor.berth })));
  channel.publish("crew", "boarded", Buffer.from(JSON.stringify({ passportNo: sailor.passportNo }))); // want pii-plaintext-in-cache-or-queue "Passport"
  channel.publish("crew", "boarded", Buffer.from(JSON.stringify({ berth: sailor.berth })));
  bus.publish("crew", { passportNo: sailor.passportNo });
};
