// What is called a gift in a shop, at home, or in a game, and what a customer does with his own.
interface Shop {
  sendGiftCard(to: string, amount: number): Promise<void>;
  addGiftWrap(price: number): Promise<void>;
  sendGift(roomId: string, price: number): Promise<void>;
}
interface Gift {
  price: number;
  title: string;
}
interface Wallet {
  transfer(to: string, amount: number, memo: string): Promise<void>;
}
interface Store {
  save(gift: Gift): Promise<void>;
}

export async function sendVoucher(shop: Shop, to: string, amount: number) {
  await shop.sendGiftCard(to, amount);
}
export async function wrapIt(shop: Shop, price: number) {
  await shop.addGiftWrap(price);
}
export async function sendRoomGift(shop: Shop, roomId: string, price: number) {
  await shop.sendGift(roomId, price);
}
export async function addToGiftList(store: Store, gift: Gift) {
  await store.save(gift);
}
export async function acceptBirthdayGift(store: Store, gift: Gift) {
  await store.save(gift);
}
export async function splitRent(wallet: Wallet, flatmate: string, amount: number) {
  await wallet.transfer(flatmate, amount, "rent");
}
export async function returnOverpaid(wallet: Wallet, customerId: string, overpaid: number) {
  await wallet.transfer(customerId, overpaid, "premium paid twice");
}
