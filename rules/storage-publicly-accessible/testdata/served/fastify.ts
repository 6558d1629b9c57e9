import fastifyStatic from "@fastify/static";
import Fastify from "fastify";

const app = Fastify();
app.register(fastifyStatic, { root: "/data/uploads/selfies", prefix: "/selfies/" }); // want storage-publicly-accessible "app.register hands out /data/uploads/selfies"
app.register(fastifyStatic, { root: "/data/brochures", prefix: "/brochures/" });
