import { createBrowserRouter, RouterProvider } from "react-router-dom";
import { CallMe } from "./CallMe";
import { Quote } from "./Quote";

const router = createBrowserRouter([
  { path: "/", element: <Quote /> },
  { path: "/call-me", element: <CallMe /> },
]);
export const App = () => <RouterProvider router={router} />;
