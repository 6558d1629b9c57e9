import { reactive, ref } from "vue";

export const biaoDan = reactive({
  yingXiaoTongYi: true, // want consent-default-on
  diSanFangShouQuan: true, // want consent-default-on
  tongYiYinSi: false,
  gongXiangTongYi: false,
  dianZiFaPiao: true,
  yingXiaoFengGe: true,
});

export const tong_yi_tui_song = ref(true); // want consent-default-on
export const tuiSongPinLv = ref(true);
