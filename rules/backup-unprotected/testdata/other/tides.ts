export interface Tide {
  harbour: string;
  height: number;
}
