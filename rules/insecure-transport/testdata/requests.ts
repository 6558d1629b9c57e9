interface Claimant {
  diagnosis: string;
  bankAccount: string;
}

export function report(claimant: Claimant) {
  const request = new XMLHttpRequest();
  request.open("POST", "http://fnol.assessor.example/reports");
  request.setRequestHeader("Content-Type", "application/json");
  request.send(JSON.stringify({ diagnosis: claimant.diagnosis })); // want insecure-transport "fnol.assessor.example"
}

export function pay(claimant: Claimant) {
  const request = new XMLHttpRequest();
  request.open("POST", "https://fnol.assessor.example/payees");
  request.send(JSON.stringify({ account: claimant.bankAccount }));
}

export function draft(claimant: Claimant) {
  const request = new XMLHttpRequest();
  request.open("PUT", "/drafts");
  request.send(JSON.stringify({ account: claimant.bankAccount }));
}
