import { Route } from "react-router-dom";
import { createRouter, createWebHistory } from "vue-router";

const Berth = () => null;

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: "/berths/:berthId", component: Berth },
    { path: "/crew/by-passport/:passportNo", component: () => import("./Crew.vue") }, // want pii-in-url "Passport number"
    { path: "/crew", component: Berth, children: [{ path: ":email", component: Berth }] }, // want pii-in-url "E-mail address"
  ],
});
export const angular = [
  { path: "crew/:mobilePhone", loadComponent: () => import("./crew") }, // want pii-in-url "Mobile phone"
  { path: "ports/:name", loadComponent: () => import("./port") },
];
export const Pages = () => (
  <>
    <Route path="/crew/:passportNo" element={<Berth />} /> {/* want pii-in-url "Passport number" */}
    <Route path="/berths/:berthId" element={<Berth />} />
  </>
);
export const table = [{ path: "/crew/:passportNo", width: 3 }];
