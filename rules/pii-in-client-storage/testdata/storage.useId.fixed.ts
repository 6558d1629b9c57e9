interface Proposal {
  id: string;
  idCardNo: string;
  email: string;
  theme: string;
}

export function keep(p: Proposal) {
  localStorage.setItem("draft", JSON.stringify({ id: p.id })); // want pii-in-client-storage
  sessionStorage.setItem("mail", p.id); // want pii-in-client-storage
  window.localStorage.setItem("id", p.id); // want pii-in-client-storage
}
