import { Worker } from "bullmq";
import { asked, audit, auditFor } from "./trail";
import { render } from "./render";

new Worker("dossiers", async (job) => {
  await asked.run({ staffId: job.data.staffId }, async () => {
    await render(job.data.claimId);
    await audit("dossier.rendered", job.data.claimId);
  });
});

new Worker("bundles", async (job) => {
  await render(job.data.claimId);
  await audit("bundle.rendered", job.data.claimId); // want audit-record-incomplete "does not say who acted"
});

new Worker("letters", async (job) => {
  await render(job.data.claimId);
  await auditFor("system:letters", "letter.rendered", job.data.claimId);
});

/** Whoever calls it may run within what he asked. */
export async function rendered(claimId: string) {
  await render(claimId);
  await audit("claim.rendered", claimId);
}
