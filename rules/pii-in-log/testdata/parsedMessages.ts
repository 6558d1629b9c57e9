// Messages of a queue that are parsed into a variable which says whose data they are.
import { Kafka } from "kafkajs";

declare const names: { put(id: string, name: string): Promise<void> };
const kafka = new Kafka({ clientId: "letters", brokers: [] });

export async function listen(): Promise<void> {
  const consumer = kafka.consumer({ groupId: "letters" });
  await consumer.run({
    eachMessage: async ({ topic, message }) => {
      if (topic === "customer.changed") {
        const customer = JSON.parse(message.value!.toString());
        console.log("changed", customer); // want pii-in-log "Person name"
        await names.put(customer.id, customer.name);
      } else if (topic === "product.changed") {
        const product = JSON.parse(message.value!.toString());
        console.log("changed", product);
        await names.put(product.id, product.name);
      } else {
        const customer = JSON.parse(message.value!.toString());
        console.log("unknown", topic, message.offset);
        console.log(customer.id);
      }
    },
  });
}

export async function changed(text: string): Promise<void> {
  const customer = JSON.parse(text);
  const { product } = customer;
  console.log("bought", product);
  await names.put(product.id, product.name);
}
