import { execFileSync, execSync } from "node:child_process";

export function loadTraining() {
  execSync("mysqldump --single-transaction --quick -h prod-1.test-mutual.example policies | mysql -h training-1.test-mutual.example policies"); // want prod-data-in-nonprod "mysql loads data of production"
  execSync("mysqldump --single-transaction --no-data -h prod-1.test-mutual.example claims | mysql -h training-1.test-mutual.example claims");
}
export function loadCopy() {
  execSync("mysqldump --single-transaction --quick -h prod-1.test-mutual.example policies | mysql -h prod-2.test-mutual.example policies");
}
export function upwards() {
  execSync("mysqldump --single-transaction --quick -h sit-1.prod-mutual.example policies | mysql -h uat-1.prod-mutual.example policies");
  execFileSync("echo", ["done"]);
}
