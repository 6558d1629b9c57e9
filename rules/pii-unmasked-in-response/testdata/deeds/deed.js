const PDFDocument = require("pdfkit");

/** A deed names whom it is about; nothing in it is cut. */
exports.deed = (stream, holder) => {
  const page = new PDFDocument();
  page.pipe(stream);
  page.text(`Passport ${holder.passportNo}`);
  page.end();
};
