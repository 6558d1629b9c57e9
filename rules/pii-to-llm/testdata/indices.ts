import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import { OpenAIEmbeddings } from "@langchain/openai";
import { Pinecone } from "@pinecone-database/pinecone";
import { QdrantClient } from "@qdrant/js-client-rest";
import { ChromaClient } from "chromadb";
import { Document, OpenAI, VectorStoreIndex } from "llamaindex";

interface Visit {
  id: string;
  ward: string;
  patientName: string;
  diagnosis: string;
}
const qdrant = new QdrantClient({ url: process.env.QDRANT_URL });
const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 400 });
const embeddings = new OpenAIEmbeddings();
const llm = new OpenAI({ model: "gpt-4o" });

export async function kept(visit: Visit, vector: number[]) {
  await qdrant.upsert("visits", { points: [{ id: visit.id, vector, payload: { ward: visit.ward } }] });
  await qdrant.upsert("visits", { points: [{ id: visit.id, vector, payload: { who: visit.patientName } }] }); // want pii-to-llm "Person name"
  const visits = await new ChromaClient().getOrCreateCollection({ name: "visits" });
  await visits.add({ ids: [visit.id], documents: [visit.ward] });
  await visits.add({ ids: [visit.id], documents: [visit.diagnosis] }); // want pii-to-llm "Diagnosis"
  await new Pinecone().index("visits").upsert([{ id: visit.id, values: vector, metadata: { who: visit.patientName } }]); // want pii-to-llm "Pinecone"
  await embeddings.embedDocuments(await splitter.splitText(visit.ward));
  await embeddings.embedDocuments(await splitter.splitText(visit.diagnosis)); // want pii-to-llm "Diagnosis"
}

export async function asked(visit: Visit) {
  await llm.complete({ prompt: `Which ward is ${visit.ward}?` });
  await llm.complete({ prompt: `Write to ${visit.patientName}` }); // want pii-to-llm "Person name"
  await llm.chat({ messages: [{ role: "user", content: visit.diagnosis }] }); // want pii-to-llm "Diagnosis"
  const index = await VectorStoreIndex.fromDocuments([new Document({ text: visit.diagnosis })]); // want pii-to-llm "Diagnosis"
  await index.asQueryEngine().query({ query: `patients like ${visit.patientName}` }); // want pii-to-llm "Person name"
}
