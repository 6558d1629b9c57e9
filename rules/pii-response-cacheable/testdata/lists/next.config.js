module.exports = {
  async headers() {
    return [
      {
        source: "/api/people",
        headers: [{ key: "Cache-Control", value: "public, max-age=60" }], // want pii-response-cacheable "GET /api/people"
      },
      { source: "/_next/(.*)", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] },
    ];
  },
};
