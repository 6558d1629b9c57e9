module.exports = async (fastify) => {
  fastify.post("/drafts", async (request, reply) => {
    const { passportNo, step } = request.body;
    await fastify.redis.set(`draft:${request.id}`, passportNo); // want pii-plaintext-in-cache-or-queue
    await fastify.redis.set(`draft:${request.id}:step`, step);
    await fastify.views.set(`draft:${request.id}`, passportNo);
    return reply.code(204).send();
  });
};
