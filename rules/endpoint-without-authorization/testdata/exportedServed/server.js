const { ApolloServer } = require("@apollo/server");
const { loadFilesSync } = require("@graphql-tools/load-files");

exports.server = new ApolloServer({ typeDefs: "type Query { version: String }", resolvers: loadFilesSync("./parts") });
