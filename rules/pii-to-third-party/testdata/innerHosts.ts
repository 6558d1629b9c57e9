import axios from "axios";
interface Passenger { email: string; passportNumber: string }

export const tellPassenger = (p: Passenger) =>
  axios.post("https://mail.internal.ferry-lines.com/send", { to: p.email, passport: p.passportNumber });
export const tellByRelay = (p: Passenger) => axios.post("https://sms.corp.ferry-lines.com/out", { passport: p.passportNumber });
export const tellAgency = (p: Passenger) =>
  axios.post("https://mail.agency-internals.com/send", { passport: p.passportNumber }); // want pii-to-third-party "external host mail.agency-internals.com"

interface Loss { claimAmount: number; passportNumber: string }
export const tellSum = (l: Loss) => axios.post("https://totals.harbour-stats.com/in", { claimAmount: l.claimAmount });
export const tellLoss = (l: Loss) =>
  axios.post("https://totals.harbour-stats.com/in", { claimAmount: l.claimAmount, passport: l.passportNumber }); // want pii-to-third-party
export const tellChat = (l: Loss) =>
  axios.post("https://hooks.slack.com/services/x", { text: l.passportNumber }); // want pii-to-third-party "sent to Slack, a third party"
