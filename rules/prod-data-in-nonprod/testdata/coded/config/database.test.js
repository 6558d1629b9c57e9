describe("databases", () => {
  it("names the host", () => expect(hostOf({ mysql: { host: "benefits-prod.db.internal" } })).toBe("benefits-prod"));
});
