// What an object says of itself: toString in text, toJSON where it is serialised.
const maskIdCard = (text: string) => `${text.slice(0, 2)}****`;

class Claimant {
  constructor(
    readonly id: string,
    readonly idCardNo: string,
    readonly fullName: string,
  ) {}
  toString() {
    return `Claimant ${this.fullName} (${this.idCardNo})`;
  }
}
class Masked {
  constructor(
    readonly id: string,
    readonly idCardNo: string,
  ) {}
  toString() {
    return `Masked ${this.id} ${maskIdCard(this.idCardNo)}`;
  }
  toJSON() {
    return { id: this.id, idCardNo: maskIdCard(this.idCardNo) };
  }
}
class Listed {
  constructor(
    readonly id: string,
    readonly mobile: string,
  ) {}
  toJSON() {
    return { id: this.id, mobile: this.mobile };
  }
}
class Plain {
  constructor(readonly idCardNo: string) {}
}

export function work(claimant: Claimant, masked: Masked, listed: Listed, plain: Plain) {
  console.log(`paying ${claimant}`); // want pii-in-log "PRC resident identity number and Person name"
  console.log("paying " + claimant); // want pii-in-log "PRC resident identity number"
  console.log(claimant); // want pii-in-log "the whole object is printed"
  console.log(JSON.stringify(listed)); // want pii-in-log "Mobile phone number"
  console.log(`paying ${masked}`);
  console.log(JSON.stringify(masked));
  console.log(masked);
  console.log(`paying ${plain} and ${listed}`);
  console.log(claimant.id, String(masked));
}
