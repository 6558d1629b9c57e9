const PDFDocument = require("pdfkit");

exports.dueText = (sms, holder) => sms.send(holder.mobile, `Card ending ${holder.bankCardNo.slice(-4)} is charged`);
exports.paidText = (sms, holder) => sms.send(holder.mobile, `Paid to account ${holder.bankAccountNo}`); // want pii-unmasked-in-response "written in full into a message"
exports.namedText = (sms, holder) => sms.send(holder.mobile, `Dear ${holder.fullName}`);

exports.noteOfPayment = (stream, holder) => {
  const page = new PDFDocument();
  page.pipe(stream);
  page.text(`Policy ${holder.policyNo}, ${holder.fullName}`);
  page.text(`Card ${holder.bankCardNo.slice(-4)}`);
  page.text(`Passport ${holder.passportNo}`); // want pii-unmasked-in-response "into a document .page.text.; other numbers"
  page.end();
};
