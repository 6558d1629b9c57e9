declare const store: { append(event: object): Promise<void> };

export async function jiluShenji(event: object, xuanxiang: { tiaoguoShenji?: boolean } = {}) {
  if (xuanxiang.tiaoguoShenji) return; // want audit-suppressed "tiaoguoShenji"
  await shenji(event);
}

export async function shenjiXieru(event: object, 选项: { 关闭审计?: boolean }) {
  if (选项.关闭审计) return; // want audit-suppressed "关闭审计"
  await shenji(event);
}

/** Not about the trail. */
export async function jiluBaojia(event: object, xuanxiang: { tiaoguoShouye?: boolean }) {
  await shenji(event);
  if (xuanxiang.tiaoguoShouye) return;
  await store.append(event);
}

declare const prisma: { shenjiRizhi: { create(given: { data: object }): Promise<void> } };
const shenji = (data: object) => prisma.shenjiRizhi.create({ data });
