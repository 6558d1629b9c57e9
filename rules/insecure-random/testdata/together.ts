// One value, told once.
export function issue(store: { save(row: object): void }) {
  const resetToken = Math.random().toString(36).slice(2) + Date.now().toString(36); // want insecure-random "Math.random"
  store.save({ resetToken });
}

export function remind(store: { save(row: object): void }, memberId: string) {
  const resetToken = memberId + Date.now().toString(36); // want insecure-random "of the time"
  store.save({ resetToken });
}
