import tracer from "dd-trace";
import Flagsmith from "flagsmith-nodejs";
import { LeadsApi, PersonsApi } from "pipedrive";
import raygun from "raygun";

const flags = new Flagsmith({ environmentKey: process.env.FLAGS });
const persons = new PersonsApi();
const leads = new LeadsApi();
const ray = new raygun.Client().init({ apiKey: process.env.RAY ?? "" });

interface Broker {
  ref: string;
  email: string;
  fullName: string;
  region: string;
}

export async function enter(broker: Broker, failure: Error) {
  await persons.addPerson({ name: broker.fullName, email: [{ value: broker.email }] }); // want pii-to-third-party "E-mail address"
  await persons.getPersonFollowers(broker.ref);
  await leads.addLead({ title: broker.region });
  await flags.getIdentityFlags(broker.email, { region: broker.region }); // want pii-to-third-party "Flagsmith"
  await flags.getIdentityFlags(broker.ref, { region: broker.region });
  ray.send(failure, { email: broker.email }); // want pii-to-third-party "E-mail address"
  ray.send(failure, { region: broker.region });
  const span = tracer.scope().active();
  span?.setTag("usr.email", broker.email); // want pii-to-third-party "Datadog"
  span?.setTag("usr.region", broker.region);
}
