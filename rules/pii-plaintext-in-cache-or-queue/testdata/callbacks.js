const amqp = require("amqplib/callback_api");

exports.boarded = (pilot, done) => {
  amqp.connect(process.env.BROKER_URL, (err, connection) => {
    if (err) return done(err);
    connection.createChannel((failed, channel) => {
      if (failed) return done(failed);
      const body = { vessel: pilot.vessel, holder: { passportNo: pilot.passportNo } };
      channel.sendToQueue("boarded", Buffer.from(JSON.stringify(body))); // want pii-plaintext-in-cache-or-queue
      channel.publish("boarded", "all", Buffer.from(JSON.stringify({ vessel: pilot.vessel })));
    });
  });
};
