import { Transform } from "node:stream";

export const blurred = () =>
  new Transform({
    objectMode: true,
    transform(row, _encoding, done) {
      done(null, { full_name: row.full_name.slice(0, 1), passport_no: "***" });
    },
  });
