import { ApolloClient, createHttpLink, HttpLink, InMemoryCache } from "@apollo/client";
import { createClient } from "@urql/core";
import { GraphQLClient } from "graphql-request";
declare const __DEV__: boolean;

export const plain = new HttpLink({ uri: "http://api.ferry-lines.com/graphql" }); // want insecure-transport "api.ferry-lines.com"
export const atHome = new HttpLink({ uri: __DEV__ ? "http://10.0.2.2:4000/graphql" : "http://api.ferry-lines.com/graphql" }); // want insecure-transport
export const stage = new HttpLink({ uri: __DEV__ ? "http://stage.ferry-lines.com/graphql" : "https://api.ferry-lines.com/graphql" });
export const secure = createHttpLink({ uri: "https://api.ferry-lines.com/graphql" });
export const local = createHttpLink({ uri: "http://localhost:4000/graphql" });
export const client = new ApolloClient({ uri: "http://api.ferry-lines.com/graphql", cache: new InMemoryCache() }); // want insecure-transport
export const urql = createClient({ url: "http://api.ferry-lines.com/graphql", exchanges: [] }); // want insecure-transport
export const small = new GraphQLClient("http://api.ferry-lines.com/graphql"); // want insecure-transport
export const unknown = new GraphQLClient(process.env.GRAPH_URL!);
