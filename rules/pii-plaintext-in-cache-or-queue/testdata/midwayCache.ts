import { Inject, Provide } from "@midwayjs/core";
import { RedisService } from "@midwayjs/redis";

interface Kehu { id: number; xingming: string; shenfenzheng: string }

@Provide()
export class KehuCache {
  @Inject() redis: RedisService;
  async keep(k: Kehu) {
    await this.redis.set(`kehu:${k.id}`, JSON.stringify({ xingming: k.xingming, shenfenzheng: k.shenfenzheng }), "EX", 3600); // want pii-plaintext-in-cache-or-queue
    await this.redis.set(`kehu:zuijin:${k.id}`, Date.now(), "EX", 3600);
    await this.redis.expire(`kehu:${k.id}`, 60);
  }
}
