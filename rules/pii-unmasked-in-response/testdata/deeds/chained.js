const PDFDocument = require("pdfkit");

function stars(value) {
  return value.replace(/.(?=.{4})/g, "*");
}

class Statement {
  constructor(out) {
    this.page = new PDFDocument();
    this.page.pipe(out);
  }

  debit(owner) {
    this.page.font("Times-Roman").fontSize(10).text("IBAN: ").text(owner.iban); // want pii-unmasked-in-response
    return this;
  }

  passport(owner) {
    this.page.moveDown().text(`Passport: ${owner.passportNo}`); // want pii-unmasked-in-response
    return this;
  }

  masked(owner) {
    this.page.text("IBAN: ").text(stars(owner.iban)).text(owner.contractNo);
    return this;
  }
}

module.exports = Statement;
