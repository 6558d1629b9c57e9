// the bank card ${bank-card#21} was refused twice // want real-pii-in-source "card"
// parcel ${bank-card#22} was refused twice
// caller gave ssn: ${us-ssn#23} on the phone // want real-pii-in-source "US social"
// batch ${us-ssn#24} of that night
// a sample card 6011000990139424, a sample HKID Z683365(5)
export const told = true;
