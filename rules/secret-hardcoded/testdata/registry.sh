#!/bin/sh
echo "//npm.quotes.example/:_authToken=npm_PWRa9EGabdx3zgOr3P3V9WqJ7uZ5YbTqxrm4" > .npmrc # want secret-hardcoded
echo "//npm.quotes.example/:_authToken=${NPM_TOKEN}" > .npmrc
echo "see npm_1XMXO3OICs1ed2syXKVPPRSLsXMdKq0SovsB in the log"
