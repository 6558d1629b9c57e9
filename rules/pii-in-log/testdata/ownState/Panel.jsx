import React from "react";

export class Panel extends React.Component {
  state = { claimant: { passportNo: "", mobile: "" }, view: { open: false } };

  save() {
    console.log(this.state.claimant); // want pii-in-log "Passport number"
    console.log(this.state.view);
  }
}

export class Older extends React.Component {
  constructor(props) {
    super(props);
    this.state = { claimant: { passportNo: "", mobile: "" }, step: 1 };
  }

  save() {
    console.log("claimant", this.state.claimant); // want pii-in-log "Passport number"
    console.log(this.state.step);
  }
}
