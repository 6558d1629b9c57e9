// As a review shows it.
router.get("/claims/:id/report", async (req, res) => { // want endpoint-without-authorization "GET /claims/:id/report"
  const claim = await Claim.findById(req.params.id);
  res.send({ claimant: claim.claimantName, injury: claim.injuryDescription });
});
