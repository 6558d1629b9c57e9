exports.announce = async (channel, loss) => {
  await channel.assertQueue("losses");
  channel.sendToQueue("losses", Buffer.from(JSON.stringify({ ref: loss.ref })));
  channel.sendToQueue("losses", Buffer.from(JSON.stringify({ diagnosis: loss.diagnosis }))); // want pii-plaintext-in-cache-or-queue "channel.sendToQueue"
  channel.publish("losses", "opened", Buffer.from(loss.passportNo)); // want pii-plaintext-in-cache-or-queue
  channel.publish("losses", "opened", Buffer.from(loss.ref));
};
