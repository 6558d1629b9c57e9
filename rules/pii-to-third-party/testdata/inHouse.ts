import axios from "axios";

interface Holder {
  idCardNo: string;
  mobile: string;
}

export async function told(holder: Holder) {
  await axios.post("https://core.harbour-mutual.example/holders", { idCardNo: holder.idCardNo });
  await axios.post("https://claims-core.harbour-mutual.example/holders", { mobile: holder.mobile });
  await axios.post("https://fukuan.neibu.harbour-mutual.example/holders", holder);
  await axios.post("https://intranet.harbour-mutual.example/holders", holder);
  await axios.post("https://api.core-analytics.example/holders", holder); // want pii-to-third-party
  await axios.post("https://partner.harbour-claims.example/holders", holder); // want pii-to-third-party
}
