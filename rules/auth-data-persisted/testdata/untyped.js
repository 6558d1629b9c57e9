export const keep = (db, card) => db.collection("payments").insertOne({ order: card.order, cvv2: card.cvv2 }); // want auth-data-persisted
export const keepToken = (db, card) => db.collection("payments").insertOne({ order: card.order, token: card.token, last4: card.last4 });
