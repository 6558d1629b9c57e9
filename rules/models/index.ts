// The library models as bundled text, one line each, and the naming conventions.
import aiSdk from "./aiSdk.jsonc";
import algolia from "./algolia.jsonc";
import alipay from "./alipay.jsonc";
import aliRds from "./aliRds.jsonc";
import aliyunSms from "./aliyunSms.jsonc";
import amazonSes from "./amazonSes.jsonc";
import amplitude from "./amplitude.jsonc";
import angularForms from "./angularForms.jsonc";
import angularHttp from "./angularHttp.jsonc";
import angularInjection from "./angularInjection.jsonc";
import anthropic from "./anthropic.jsonc";
import apolloPersist from "./apolloPersist.jsonc";
import applicationInsights from "./applicationInsights.jsonc";
import appPermissions from "./appPermissions.jsonc";
import archives from "./archives.jsonc";
import assertions from "./assertions.jsonc";
import astroRoutes from "./astroRoutes.jsonc";
import asyncContext from "./asyncContext.jsonc";
import auditSwitches from "./auditSwitches.jsonc";
import awsQueues from "./awsQueues.jsonc";
import axios from "./axios.jsonc";
import azureFunctions from "./azureFunctions.jsonc";
import bedrock from "./bedrock.jsonc";
import betterAuthCookies from "./betterAuthCookies.jsonc";
import blueimpMd5 from "./blueimpMd5.jsonc";
import browserStorage from "./browserStorage.jsonc";
import bugsnag from "./bugsnag.jsonc";
import builtin from "./builtin.jsonc";
import bunyan from "./bunyan.jsonc";
import byteTexts from "./byteTexts.jsonc";
import caches from "./caches.jsonc";
import chatBots from "./chatBots.jsonc";
import ciphers from "./ciphers.jsonc";
import clarity from "./clarity.jsonc";
import classTransformer from "./classTransformer.jsonc";
import clientRouters from "./clientRouters.jsonc";
import clientSecrets from "./clientSecrets.jsonc";
import cloning from "./cloning.jsonc";
import cloudLoggers from "./cloudLoggers.jsonc";
import cloudStackCalls from "./cloudStackCalls.jsonc";
import cloudStacks from "./cloudStacks.jsonc";
import cloudStores from "./cloudStores.jsonc";
import consola from "./consola.jsonc";
import controlSwitches from "./controlSwitches.jsonc";
import conversations from "./conversations.jsonc";
import cookieBothSides from "./cookieBothSides.jsonc";
import cookieContexts from "./cookieContexts.jsonc";
import cookieFunctions from "./cookieFunctions.jsonc";
import cookieScripts from "./cookieScripts.jsonc";
import cookieSecrets from "./cookieSecrets.jsonc";
import cookieSessionSecrets from "./cookieSessionSecrets.jsonc";
import cookieSessions from "./cookieSessions.jsonc";
import cookieTexts from "./cookieTexts.jsonc";
import crashlytics from "./crashlytics.jsonc";
import crossOrigin from "./crossOrigin.jsonc";
import crossOriginGraphql from "./crossOriginGraphql.jsonc";
import crossOriginHapi from "./crossOriginHapi.jsonc";
import crossOriginHeaders from "./crossOriginHeaders.jsonc";
import crossOriginHono from "./crossOriginHono.jsonc";
import crossOriginKoa from "./crossOriginKoa.jsonc";
import crossOriginNest from "./crossOriginNest.jsonc";
import crossOriginSockets from "./crossOriginSockets.jsonc";
import crossOriginStacks from "./crossOriginStacks.jsonc";
import crypto from "./crypto.jsonc";
import cryptoJs from "./cryptoJs.jsonc";
import cryptoJsSecrets from "./cryptoJsSecrets.jsonc";
import customerRecords from "./customerRecords.jsonc";
import databaseBackups from "./databaseBackups.jsonc";
import datadog from "./datadog.jsonc";
import debug from "./debug.jsonc";
import decoratedEndpoints from "./decoratedEndpoints.jsonc";
import denoRoutes from "./denoRoutes.jsonc";
import dexie from "./dexie.jsonc";
import digestBuilders from "./digestBuilders.jsonc";
import digestLibraries from "./digestLibraries.jsonc";
import digests from "./digests.jsonc";
import documentDatabases from "./documentDatabases.jsonc";
import documents from "./documents.jsonc";
import driverSecrets from "./driverSecrets.jsonc";
import drizzle from "./drizzle.jsonc";
import dynamoDocuments from "./dynamoDocuments.jsonc";
import eggApp from "./eggApp.jsonc";
import eggHttp from "./eggHttp.jsonc";
import elasticApm from "./elasticApm.jsonc";
import errorDetails from "./errorDetails.jsonc";
import errorTrackers from "./errorTrackers.jsonc";
import eventPipelines from "./eventPipelines.jsonc";
import experiments from "./experiments.jsonc";
import express from "./express.jsonc";
import expressRoutes from "./expressRoutes.jsonc";
import fastify from "./fastify.jsonc";
import fastifyPlugin from "./fastifyPlugin.jsonc";
import fastifyRoutes from "./fastifyRoutes.jsonc";
import featureFlags from "./featureFlags.jsonc";
import files from "./files.jsonc";
import fileTransfer from "./fileTransfer.jsonc";
import firebase from "./firebase.jsonc";
import firebaseAnalytics from "./firebaseAnalytics.jsonc";
import firebaseFunctions from "./firebaseFunctions.jsonc";
import firebaseStorage from "./firebaseStorage.jsonc";
import forgeSecrets from "./forgeSecrets.jsonc";
import formattedErrors from "./formattedErrors.jsonc";
import fullstory from "./fullstory.jsonc";
import globalMonitors from "./globalMonitors.jsonc";
import globalTrackers from "./globalTrackers.jsonc";
import googleAi from "./googleAi.jsonc";
import googleAnalytics from "./googleAnalytics.jsonc";
import graphqlClients from "./graphqlClients.jsonc";
import graphqlDirectives from "./graphqlDirectives.jsonc";
import graphqlErrors from "./graphqlErrors.jsonc";
import graphqlRoutes from "./graphqlRoutes.jsonc";
import graphqlShield from "./graphqlShield.jsonc";
import guessableIds from "./guessableIds.jsonc";
import hapiCookies from "./hapiCookies.jsonc";
import hapiRoutes from "./hapiRoutes.jsonc";
import headlessBrowsers from "./headlessBrowsers.jsonc";
import heuristics from "./heuristics.jsonc";
import honoRoutes from "./honoRoutes.jsonc";
import hosts from "./hosts.jsonc";
import hotjar from "./hotjar.jsonc";
import httpClients from "./httpClients.jsonc";
import httpErrors from "./httpErrors.jsonc";
import hubspot from "./hubspot.jsonc";
import identityChecks from "./identityChecks.jsonc";
import identityProviders from "./identityProviders.jsonc";
import imageFiles from "./imageFiles.jsonc";
import indexedDb from "./indexedDb.jsonc";
import intercom from "./intercom.jsonc";
import jobs from "./jobs.jsonc";
import keyServices from "./keyServices.jsonc";
import keyValueStores from "./keyValueStores.jsonc";
import koaCookies from "./koaCookies.jsonc";
import koaRoutes from "./koaRoutes.jsonc";
import koaSessions from "./koaSessions.jsonc";
import lambdaHandlers from "./lambdaHandlers.jsonc";
import langchain from "./langchain.jsonc";
import langchainMessages from "./langchainMessages.jsonc";
import larkDingtalk from "./larkDingtalk.jsonc";
import launchDarkly from "./launchDarkly.jsonc";
import llamaIndex from "./llamaIndex.jsonc";
import lodash from "./lodash.jsonc";
import log4js from "./log4js.jsonc";
import loglevel from "./loglevel.jsonc";
import logrocket from "./logrocket.jsonc";
import longLinks from "./longLinks.jsonc";
import mailgun from "./mailgun.jsonc";
import mailServices from "./mailServices.jsonc";
import maps from "./maps.jsonc";
import marketing from "./marketing.jsonc";
import masking from "./masking.jsonc";
import merging from "./merging.jsonc";
import metrics from "./metrics.jsonc";
import mikroOrm from "./mikroOrm.jsonc";
import mixpanel from "./mixpanel.jsonc";
import mobileTrackers from "./mobileTrackers.jsonc";
import modelContext from "./modelContext.jsonc";
import modelServices from "./modelServices.jsonc";
import modelTools from "./modelTools.jsonc";
import mongodb from "./mongodb.jsonc";
import mongoose from "./mongoose.jsonc";
import moreQueues from "./moreQueues.jsonc";
import morgan from "./morgan.jsonc";
import namedEntities from "./namedEntities.jsonc";
import needle from "./needle.jsonc";
import neo4jSecrets from "./neo4jSecrets.jsonc";
import nestEndpoints from "./nestEndpoints.jsonc";
import nestjs from "./nestjs.jsonc";
import nestMongoose from "./nestMongoose.jsonc";
import newrelic from "./newrelic.jsonc";
import nextAuthCookies from "./nextAuthCookies.jsonc";
import nextCookies from "./nextCookies.jsonc";
import nextResponseCookies from "./nextResponseCookies.jsonc";
import nextRoutes from "./nextRoutes.jsonc";
import nitroRoutes from "./nitroRoutes.jsonc";
import nodeCookies from "./nodeCookies.jsonc";
import nodeHttp from "./nodeHttp.jsonc";
import nodemailer from "./nodemailer.jsonc";
import nodePlainHttp from "./nodePlainHttp.jsonc";
import nodeUtil from "./nodeUtil.jsonc";
import objection from "./objection.jsonc";
import objectStores from "./objectStores.jsonc";
import officeSuites from "./officeSuites.jsonc";
import openai from "./openai.jsonc";
import openreplay from "./openreplay.jsonc";
import ormChannels from "./ormChannels.jsonc";
import otherLoggers from "./otherLoggers.jsonc";
import pairedSecrets from "./pairedSecrets.jsonc";
import passwordArguments from "./passwordArguments.jsonc";
import passwordArgumentsSequelize from "./passwordArgumentsSequelize.jsonc";
import passwordCosts from "./passwordCosts.jsonc";
import passwordRounds from "./passwordRounds.jsonc";
import passwords from "./passwords.jsonc";
import paymentServices from "./paymentServices.jsonc";
import pinecone from "./pinecone.jsonc";
import pinia from "./pinia.jsonc";
import pino from "./pino.jsonc";
import plainAddresses from "./plainAddresses.jsonc";
import plainBrokers from "./plainBrokers.jsonc";
import plainChannels from "./plainChannels.jsonc";
import plainCredentials from "./plainCredentials.jsonc";
import plainCredentialsAxios from "./plainCredentialsAxios.jsonc";
import plainCredentialsNode from "./plainCredentialsNode.jsonc";
import plainDatabases from "./plainDatabases.jsonc";
import plainDirectories from "./plainDirectories.jsonc";
import plainFtp from "./plainFtp.jsonc";
import plainFtpEvents from "./plainFtpEvents.jsonc";
import plainGraphql from "./plainGraphql.jsonc";
import plainGrpc from "./plainGrpc.jsonc";
import plainKafka from "./plainKafka.jsonc";
import plainMail from "./plainMail.jsonc";
import plainServers from "./plainServers.jsonc";
import plainSockets from "./plainSockets.jsonc";
import platform from "./platform.jsonc";
import posthog from "./posthog.jsonc";
import postmark from "./postmark.jsonc";
import prisma from "./prisma.jsonc";
import processStreams from "./processStreams.jsonc";
import publicStorage from "./publicStorage.jsonc";
import publicStorageCalls from "./publicStorageCalls.jsonc";
import push from "./push.jsonc";
import queryBuilders from "./queryBuilders.jsonc";
import queryLoggingConfig from "./queryLoggingConfig.jsonc";
import queryLoggingDrizzle from "./queryLoggingDrizzle.jsonc";
import queryLoggingKnex from "./queryLoggingKnex.jsonc";
import queryLoggingMikro from "./queryLoggingMikro.jsonc";
import queryLoggingMongoose from "./queryLoggingMongoose.jsonc";
import queryLoggingNest from "./queryLoggingNest.jsonc";
import queryLoggingPrisma from "./queryLoggingPrisma.jsonc";
import queryLoggingSequelize from "./queryLoggingSequelize.jsonc";
import queryLoggingSequelizeDefault from "./queryLoggingSequelizeDefault.jsonc";
import queryLoggingTypeorm from "./queryLoggingTypeorm.jsonc";
import queryPersisters from "./queryPersisters.jsonc";
import queues from "./queues.jsonc";
import ramda from "./ramda.jsonc";
import react from "./react.jsonc";
import reactData from "./reactData.jsonc";
import realtime from "./realtime.jsonc";
import recordedSessions from "./recordedSessions.jsonc";
import redux from "./redux.jsonc";
import reduxPersist from "./reduxPersist.jsonc";
import refusals from "./refusals.jsonc";
import remixCookies from "./remixCookies.jsonc";
import remixRoutes from "./remixRoutes.jsonc";
import requestClients from "./requestClients.jsonc";
import requestLoggers from "./requestLoggers.jsonc";
import resend from "./resend.jsonc";
import roarr from "./roarr.jsonc";
import rollbar from "./rollbar.jsonc";
import rudderstack from "./rudderstack.jsonc";
import rxjs from "./rxjs.jsonc";
import salesforce from "./salesforce.jsonc";
import sealedSessions from "./sealedSessions.jsonc";
import secretArguments from "./secretArguments.jsonc";
import segment from "./segment.jsonc";
import sendgrid from "./sendgrid.jsonc";
import sensorsAnalytics from "./sensorsAnalytics.jsonc";
import sentry from "./sentry.jsonc";
import sequelize from "./sequelize.jsonc";
import serializers from "./serializers.jsonc";
import sessions from "./sessions.jsonc";
import signedTokens from "./signedTokens.jsonc";
import signedTokensFastify from "./signedTokensFastify.jsonc";
import signedTokensFunctions from "./signedTokensFunctions.jsonc";
import signedTokensJose from "./signedTokensJose.jsonc";
import signedTokensNest from "./signedTokensNest.jsonc";
import signedTokensOthers from "./signedTokensOthers.jsonc";
import singleSecrets from "./singleSecrets.jsonc";
import slack from "./slack.jsonc";
import smCrypto from "./smCrypto.jsonc";
import smsServices from "./smsServices.jsonc";
import soap from "./soap.jsonc";
import socketRoutes from "./socketRoutes.jsonc";
import sockets from "./sockets.jsonc";
import sqlDrivers from "./sqlDrivers.jsonc";
import sqlRowsMysql from "./sqlRowsMysql.jsonc";
import sqlRowsPg from "./sqlRowsPg.jsonc";
import sqlRowsSqlite from "./sqlRowsSqlite.jsonc";
import statementsAliRds from "./statementsAliRds.jsonc";
import statementsBigquery from "./statementsBigquery.jsonc";
import statementsClickhouse from "./statementsClickhouse.jsonc";
import statementsDirectory from "./statementsDirectory.jsonc";
import statementsDrizzle from "./statementsDrizzle.jsonc";
import statementsFormats from "./statementsFormats.jsonc";
import statementsGraph from "./statementsGraph.jsonc";
import statementsKnex from "./statementsKnex.jsonc";
import statementsKysely from "./statementsKysely.jsonc";
import statementsMikro from "./statementsMikro.jsonc";
import statementsMongodb from "./statementsMongodb.jsonc";
import statementsMongoose from "./statementsMongoose.jsonc";
import statementsMssql from "./statementsMssql.jsonc";
import statementsMysql from "./statementsMysql.jsonc";
import statementsObjection from "./statementsObjection.jsonc";
import statementsOracle from "./statementsOracle.jsonc";
import statementsPg from "./statementsPg.jsonc";
import statementsPostgresJs from "./statementsPostgresJs.jsonc";
import statementsPrisma from "./statementsPrisma.jsonc";
import statementsSearch from "./statementsSearch.jsonc";
import statementsSequelize from "./statementsSequelize.jsonc";
import statementsSnowflake from "./statementsSnowflake.jsonc";
import statementsSqlite from "./statementsSqlite.jsonc";
import statementsTypeorm from "./statementsTypeorm.jsonc";
import statsd from "./statsd.jsonc";
import storedState from "./storedState.jsonc";
import streams from "./streams.jsonc";
import stripe from "./stripe.jsonc";
import supabase from "./supabase.jsonc";
import superagent from "./superagent.jsonc";
import supportDesks from "./supportDesks.jsonc";
import sveltekit from "./sveltekit.jsonc";
import svelteRunes from "./svelteRunes.jsonc";
import tableStreams from "./tableStreams.jsonc";
import tables from "./tables.jsonc";
import taro from "./taro.jsonc";
import telemetry from "./telemetry.jsonc";
import tencentCloud from "./tencentCloud.jsonc";
import tlsOptions from "./tlsOptions.jsonc";
import tokenChecks from "./tokenChecks.jsonc";
import tokenSecrets from "./tokenSecrets.jsonc";
import tokenSecretsJose from "./tokenSecretsJose.jsonc";
import tokens from "./tokens.jsonc";
import trpcRoutes from "./trpcRoutes.jsonc";
import tsRest from "./tsRest.jsonc";
import twilio from "./twilio.jsonc";
import twilioSecrets from "./twilioSecrets.jsonc";
import typegoose from "./typegoose.jsonc";
import typeorm from "./typeorm.jsonc";
import undici from "./undici.jsonc";
import vectorDatabases from "./vectorDatabases.jsonc";
import vectorStores from "./vectorStores.jsonc";
import vercelAnalytics from "./vercelAnalytics.jsonc";
import verdicts from "./verdicts.jsonc";
import verdictsAbilities from "./verdictsAbilities.jsonc";
import verdictsArgon2 from "./verdictsArgon2.jsonc";
import verdictsCodes from "./verdictsCodes.jsonc";
import verdictsSignatures from "./verdictsSignatures.jsonc";
import verdictsTokens from "./verdictsTokens.jsonc";
import vue from "./vue.jsonc";
import weakBoxes from "./weakBoxes.jsonc";
import weakCiphers from "./weakCiphers.jsonc";
import weakCryptoJs from "./weakCryptoJs.jsonc";
import weakCurves from "./weakCurves.jsonc";
import weakDigests from "./weakDigests.jsonc";
import weakGenerators from "./weakGenerators.jsonc";
import weakKeyLibraries from "./weakKeyLibraries.jsonc";
import weakRandom from "./weakRandom.jsonc";
import weakRandomLibraries from "./weakRandomLibraries.jsonc";
import weakRsaBrowser from "./weakRsaBrowser.jsonc";
import weakRsaLibraries from "./weakRsaLibraries.jsonc";
import weakShells from "./weakShells.jsonc";
import weakTls from "./weakTls.jsonc";
import weakTokens from "./weakTokens.jsonc";
import weakTokensJose from "./weakTokensJose.jsonc";
import weakTokensReaders from "./weakTokensReaders.jsonc";
import weakTokensSimple from "./weakTokensSimple.jsonc";
import weakWebCrypto from "./weakWebCrypto.jsonc";
import webFrameworks from "./webFrameworks.jsonc";
import webServers from "./webServers.jsonc";
import webSocketServers from "./webSocketServers.jsonc";
import winston from "./winston.jsonc";
import workerBindings from "./workerBindings.jsonc";
import wretch from "./wretch.jsonc";
import zod from "./zod.jsonc";
import zustand from "./zustand.jsonc";

export const modelTexts: { name: string; text: string }[] = [
  { name: "rules/models/aiSdk.jsonc", text: aiSdk },
  { name: "rules/models/algolia.jsonc", text: algolia },
  { name: "rules/models/aliRds.jsonc", text: aliRds },
  { name: "rules/models/alipay.jsonc", text: alipay },
  { name: "rules/models/aliyunSms.jsonc", text: aliyunSms },
  { name: "rules/models/amazonSes.jsonc", text: amazonSes },
  { name: "rules/models/apolloPersist.jsonc", text: apolloPersist },
  { name: "rules/models/amplitude.jsonc", text: amplitude },
  { name: "rules/models/angularForms.jsonc", text: angularForms },
  { name: "rules/models/angularHttp.jsonc", text: angularHttp },
  { name: "rules/models/angularInjection.jsonc", text: angularInjection },
  { name: "rules/models/anthropic.jsonc", text: anthropic },
  { name: "rules/models/applicationInsights.jsonc", text: applicationInsights },
  { name: "rules/models/archives.jsonc", text: archives },
  { name: "rules/models/asyncContext.jsonc", text: asyncContext },
  { name: "rules/models/astroRoutes.jsonc", text: astroRoutes },
  { name: "rules/models/auditSwitches.jsonc", text: auditSwitches },
  { name: "rules/models/assertions.jsonc", text: assertions },
  { name: "rules/models/axios.jsonc", text: axios },
  { name: "rules/models/azureFunctions.jsonc", text: azureFunctions },
  { name: "rules/models/bedrock.jsonc", text: bedrock },
  { name: "rules/models/browserStorage.jsonc", text: browserStorage },
  { name: "rules/models/bugsnag.jsonc", text: bugsnag },
  { name: "rules/models/builtin.jsonc", text: builtin },
  { name: "rules/models/bunyan.jsonc", text: bunyan },
  { name: "rules/models/byteTexts.jsonc", text: byteTexts },
  { name: "rules/models/caches.jsonc", text: caches },
  { name: "rules/models/chatBots.jsonc", text: chatBots },
  { name: "rules/models/ciphers.jsonc", text: ciphers },
  { name: "rules/models/clarity.jsonc", text: clarity },
  { name: "rules/models/classTransformer.jsonc", text: classTransformer },
  { name: "rules/models/cloning.jsonc", text: cloning },
  { name: "rules/models/cloudLoggers.jsonc", text: cloudLoggers },
  { name: "rules/models/cloudStackCalls.jsonc", text: cloudStackCalls },
  { name: "rules/models/cloudStacks.jsonc", text: cloudStacks },
  { name: "rules/models/cloudStores.jsonc", text: cloudStores },
  { name: "rules/models/consola.jsonc", text: consola },
  { name: "rules/models/controlSwitches.jsonc", text: controlSwitches },
  { name: "rules/models/conversations.jsonc", text: conversations },
  { name: "rules/models/crashlytics.jsonc", text: crashlytics },
  { name: "rules/models/crossOrigin.jsonc", text: crossOrigin },
  { name: "rules/models/crossOriginGraphql.jsonc", text: crossOriginGraphql },
  { name: "rules/models/crossOriginHeaders.jsonc", text: crossOriginHeaders },
  { name: "rules/models/crossOriginHono.jsonc", text: crossOriginHono },
  { name: "rules/models/crossOriginKoa.jsonc", text: crossOriginKoa },
  { name: "rules/models/crossOriginHapi.jsonc", text: crossOriginHapi },
  { name: "rules/models/crossOriginNest.jsonc", text: crossOriginNest },
  { name: "rules/models/crossOriginSockets.jsonc", text: crossOriginSockets },
  { name: "rules/models/crossOriginStacks.jsonc", text: crossOriginStacks },
  { name: "rules/models/crypto.jsonc", text: crypto },
  { name: "rules/models/cryptoJs.jsonc", text: cryptoJs },
  { name: "rules/models/databaseBackups.jsonc", text: databaseBackups },
  { name: "rules/models/datadog.jsonc", text: datadog },
  { name: "rules/models/debug.jsonc", text: debug },
  { name: "rules/models/customerRecords.jsonc", text: customerRecords },
  { name: "rules/models/documentDatabases.jsonc", text: documentDatabases },
  { name: "rules/models/documents.jsonc", text: documents },
  { name: "rules/models/driverSecrets.jsonc", text: driverSecrets },
  { name: "rules/models/drizzle.jsonc", text: drizzle },
  { name: "rules/models/dynamoDocuments.jsonc", text: dynamoDocuments },
  { name: "rules/models/eggApp.jsonc", text: eggApp },
  { name: "rules/models/eggHttp.jsonc", text: eggHttp },
  { name: "rules/models/elasticApm.jsonc", text: elasticApm },
  { name: "rules/models/errorDetails.jsonc", text: errorDetails },
  { name: "rules/models/errorTrackers.jsonc", text: errorTrackers },
  { name: "rules/models/eventPipelines.jsonc", text: eventPipelines },
  { name: "rules/models/experiments.jsonc", text: experiments },
  { name: "rules/models/express.jsonc", text: express },
  { name: "rules/models/expressRoutes.jsonc", text: expressRoutes },
  { name: "rules/models/fastify.jsonc", text: fastify },
  { name: "rules/models/fastifyPlugin.jsonc", text: fastifyPlugin },
  { name: "rules/models/fastifyRoutes.jsonc", text: fastifyRoutes },
  { name: "rules/models/featureFlags.jsonc", text: featureFlags },
  { name: "rules/models/fileTransfer.jsonc", text: fileTransfer },
  { name: "rules/models/files.jsonc", text: files },
  { name: "rules/models/firebase.jsonc", text: firebase },
  { name: "rules/models/firebaseFunctions.jsonc", text: firebaseFunctions },
  { name: "rules/models/firebaseStorage.jsonc", text: firebaseStorage },
  { name: "rules/models/forgeSecrets.jsonc", text: forgeSecrets },
  { name: "rules/models/firebaseAnalytics.jsonc", text: firebaseAnalytics },
  { name: "rules/models/formattedErrors.jsonc", text: formattedErrors },
  { name: "rules/models/fullstory.jsonc", text: fullstory },
  { name: "rules/models/globalMonitors.jsonc", text: globalMonitors },
  { name: "rules/models/globalTrackers.jsonc", text: globalTrackers },
  { name: "rules/models/googleAi.jsonc", text: googleAi },
  { name: "rules/models/googleAnalytics.jsonc", text: googleAnalytics },
  { name: "rules/models/graphqlClients.jsonc", text: graphqlClients },
  { name: "rules/models/hapiRoutes.jsonc", text: hapiRoutes },
  { name: "rules/models/headlessBrowsers.jsonc", text: headlessBrowsers },
  { name: "rules/models/honoRoutes.jsonc", text: honoRoutes },
  { name: "rules/models/hosts.jsonc", text: hosts },
  { name: "rules/models/hotjar.jsonc", text: hotjar },
  { name: "rules/models/httpClients.jsonc", text: httpClients },
  { name: "rules/models/hubspot.jsonc", text: hubspot },
  { name: "rules/models/identityChecks.jsonc", text: identityChecks },
  { name: "rules/models/identityProviders.jsonc", text: identityProviders },
  { name: "rules/models/intercom.jsonc", text: intercom },
  { name: "rules/models/keyServices.jsonc", text: keyServices },
  { name: "rules/models/keyValueStores.jsonc", text: keyValueStores },
  { name: "rules/models/lambdaHandlers.jsonc", text: lambdaHandlers },
  { name: "rules/models/langchain.jsonc", text: langchain },
  { name: "rules/models/larkDingtalk.jsonc", text: larkDingtalk },
  { name: "rules/models/launchDarkly.jsonc", text: launchDarkly },
  { name: "rules/models/llamaIndex.jsonc", text: llamaIndex },
  { name: "rules/models/lodash.jsonc", text: lodash },
  { name: "rules/models/log4js.jsonc", text: log4js },
  { name: "rules/models/loglevel.jsonc", text: loglevel },
  { name: "rules/models/logrocket.jsonc", text: logrocket },
  { name: "rules/models/mailServices.jsonc", text: mailServices },
  { name: "rules/models/imageFiles.jsonc", text: imageFiles },
  { name: "rules/models/longLinks.jsonc", text: longLinks },
  { name: "rules/models/mailgun.jsonc", text: mailgun },
  { name: "rules/models/maps.jsonc", text: maps },
  { name: "rules/models/marketing.jsonc", text: marketing },
  { name: "rules/models/masking.jsonc", text: masking },
  { name: "rules/models/merging.jsonc", text: merging },
  { name: "rules/models/metrics.jsonc", text: metrics },
  { name: "rules/models/mikroOrm.jsonc", text: mikroOrm },
  { name: "rules/models/mixpanel.jsonc", text: mixpanel },
  { name: "rules/models/mobileTrackers.jsonc", text: mobileTrackers },
  { name: "rules/models/modelContext.jsonc", text: modelContext },
  { name: "rules/models/modelServices.jsonc", text: modelServices },
  { name: "rules/models/modelTools.jsonc", text: modelTools },
  { name: "rules/models/mongodb.jsonc", text: mongodb },
  { name: "rules/models/mongoose.jsonc", text: mongoose },
  { name: "rules/models/morgan.jsonc", text: morgan },
  { name: "rules/models/namedEntities.jsonc", text: namedEntities },
  { name: "rules/models/needle.jsonc", text: needle },
  { name: "rules/models/neo4jSecrets.jsonc", text: neo4jSecrets },
  { name: "rules/models/nestMongoose.jsonc", text: nestMongoose },
  { name: "rules/models/nestjs.jsonc", text: nestjs },
  { name: "rules/models/newrelic.jsonc", text: newrelic },
  { name: "rules/models/nextCookies.jsonc", text: nextCookies },
  { name: "rules/models/nextRoutes.jsonc", text: nextRoutes },
  { name: "rules/models/nitroRoutes.jsonc", text: nitroRoutes },
  { name: "rules/models/nodeHttp.jsonc", text: nodeHttp },
  { name: "rules/models/nodePlainHttp.jsonc", text: nodePlainHttp },
  { name: "rules/models/ormChannels.jsonc", text: ormChannels },
  { name: "rules/models/plainCredentials.jsonc", text: plainCredentials },
  { name: "rules/models/plainCredentialsAxios.jsonc", text: plainCredentialsAxios },
  { name: "rules/models/plainCredentialsNode.jsonc", text: plainCredentialsNode },
  { name: "rules/models/plainSockets.jsonc", text: plainSockets },
  { name: "rules/models/nodeUtil.jsonc", text: nodeUtil },
  { name: "rules/models/nodemailer.jsonc", text: nodemailer },
  { name: "rules/models/objectStores.jsonc", text: objectStores },
  { name: "rules/models/objection.jsonc", text: objection },
  { name: "rules/models/officeSuites.jsonc", text: officeSuites },
  { name: "rules/models/openai.jsonc", text: openai },
  { name: "rules/models/openreplay.jsonc", text: openreplay },
  { name: "rules/models/otherLoggers.jsonc", text: otherLoggers },
  { name: "rules/models/pairedSecrets.jsonc", text: pairedSecrets },
  { name: "rules/models/passwords.jsonc", text: passwords },
  { name: "rules/models/paymentServices.jsonc", text: paymentServices },
  { name: "rules/models/pinia.jsonc", text: pinia },
  { name: "rules/models/pinecone.jsonc", text: pinecone },
  { name: "rules/models/pino.jsonc", text: pino },
  { name: "rules/models/platform.jsonc", text: platform },
  { name: "rules/models/posthog.jsonc", text: posthog },
  { name: "rules/models/postmark.jsonc", text: postmark },
  { name: "rules/models/prisma.jsonc", text: prisma },
  { name: "rules/models/processStreams.jsonc", text: processStreams },
  { name: "rules/models/push.jsonc", text: push },
  { name: "rules/models/publicStorage.jsonc", text: publicStorage },
  { name: "rules/models/publicStorageCalls.jsonc", text: publicStorageCalls },
  { name: "rules/models/queryBuilders.jsonc", text: queryBuilders },
  { name: "rules/models/queryPersisters.jsonc", text: queryPersisters },
  { name: "rules/models/queues.jsonc", text: queues },
  { name: "rules/models/moreQueues.jsonc", text: moreQueues },
  { name: "rules/models/workerBindings.jsonc", text: workerBindings },
  { name: "rules/models/awsQueues.jsonc", text: awsQueues },
  { name: "rules/models/ramda.jsonc", text: ramda },
  { name: "rules/models/recordedSessions.jsonc", text: recordedSessions },
  { name: "rules/models/react.jsonc", text: react },
  { name: "rules/models/reactData.jsonc", text: reactData },
  { name: "rules/models/realtime.jsonc", text: realtime },
  { name: "rules/models/redux.jsonc", text: redux },
  { name: "rules/models/reduxPersist.jsonc", text: reduxPersist },
  { name: "rules/models/refusals.jsonc", text: refusals },
  { name: "rules/models/remixRoutes.jsonc", text: remixRoutes },
  { name: "rules/models/requestClients.jsonc", text: requestClients },
  { name: "rules/models/requestLoggers.jsonc", text: requestLoggers },
  { name: "rules/models/resend.jsonc", text: resend },
  { name: "rules/models/roarr.jsonc", text: roarr },
  { name: "rules/models/rollbar.jsonc", text: rollbar },
  { name: "rules/models/rudderstack.jsonc", text: rudderstack },
  { name: "rules/models/rxjs.jsonc", text: rxjs },
  { name: "rules/models/salesforce.jsonc", text: salesforce },
  { name: "rules/models/segment.jsonc", text: segment },
  { name: "rules/models/sendgrid.jsonc", text: sendgrid },
  { name: "rules/models/sensorsAnalytics.jsonc", text: sensorsAnalytics },
  { name: "rules/models/sentry.jsonc", text: sentry },
  { name: "rules/models/sequelize.jsonc", text: sequelize },
  { name: "rules/models/serializers.jsonc", text: serializers },
  { name: "rules/models/sessions.jsonc", text: sessions },
  { name: "rules/models/singleSecrets.jsonc", text: singleSecrets },
  { name: "rules/models/slack.jsonc", text: slack },
  { name: "rules/models/smsServices.jsonc", text: smsServices },
  { name: "rules/models/soap.jsonc", text: soap },
  { name: "rules/models/socketRoutes.jsonc", text: socketRoutes },
  { name: "rules/models/webSocketServers.jsonc", text: webSocketServers },
  { name: "rules/models/sockets.jsonc", text: sockets },
  { name: "rules/models/sqlDrivers.jsonc", text: sqlDrivers },
  { name: "rules/models/sqlRowsMysql.jsonc", text: sqlRowsMysql },
  { name: "rules/models/sqlRowsPg.jsonc", text: sqlRowsPg },
  { name: "rules/models/sqlRowsSqlite.jsonc", text: sqlRowsSqlite },
  { name: "rules/models/statementsAliRds.jsonc", text: statementsAliRds },
  { name: "rules/models/statementsBigquery.jsonc", text: statementsBigquery },
  { name: "rules/models/statementsClickhouse.jsonc", text: statementsClickhouse },
  { name: "rules/models/statementsDirectory.jsonc", text: statementsDirectory },
  { name: "rules/models/statementsDrizzle.jsonc", text: statementsDrizzle },
  { name: "rules/models/statementsFormats.jsonc", text: statementsFormats },
  { name: "rules/models/statementsGraph.jsonc", text: statementsGraph },
  { name: "rules/models/statementsKnex.jsonc", text: statementsKnex },
  { name: "rules/models/statementsKysely.jsonc", text: statementsKysely },
  { name: "rules/models/statementsMikro.jsonc", text: statementsMikro },
  { name: "rules/models/statementsMongodb.jsonc", text: statementsMongodb },
  { name: "rules/models/statementsMongoose.jsonc", text: statementsMongoose },
  { name: "rules/models/statementsMssql.jsonc", text: statementsMssql },
  { name: "rules/models/statementsMysql.jsonc", text: statementsMysql },
  { name: "rules/models/statementsObjection.jsonc", text: statementsObjection },
  { name: "rules/models/statementsOracle.jsonc", text: statementsOracle },
  { name: "rules/models/statementsPg.jsonc", text: statementsPg },
  { name: "rules/models/statementsPostgresJs.jsonc", text: statementsPostgresJs },
  { name: "rules/models/statementsPrisma.jsonc", text: statementsPrisma },
  { name: "rules/models/statementsSearch.jsonc", text: statementsSearch },
  { name: "rules/models/statementsSequelize.jsonc", text: statementsSequelize },
  { name: "rules/models/statementsSnowflake.jsonc", text: statementsSnowflake },
  { name: "rules/models/statementsSqlite.jsonc", text: statementsSqlite },
  { name: "rules/models/statementsTypeorm.jsonc", text: statementsTypeorm },
  { name: "rules/models/statsd.jsonc", text: statsd },
  { name: "rules/models/storedState.jsonc", text: storedState },
  { name: "rules/models/streams.jsonc", text: streams },
  { name: "rules/models/stripe.jsonc", text: stripe },
  { name: "rules/models/supabase.jsonc", text: supabase },
  { name: "rules/models/superagent.jsonc", text: superagent },
  { name: "rules/models/sveltekit.jsonc", text: sveltekit },
  { name: "rules/models/supportDesks.jsonc", text: supportDesks },
  { name: "rules/models/svelteRunes.jsonc", text: svelteRunes },
  { name: "rules/models/tables.jsonc", text: tables },
  { name: "rules/models/tableStreams.jsonc", text: tableStreams },
  { name: "rules/models/taro.jsonc", text: taro },
  { name: "rules/models/telemetry.jsonc", text: telemetry },
  { name: "rules/models/tencentCloud.jsonc", text: tencentCloud },
  { name: "rules/models/tokenChecks.jsonc", text: tokenChecks },
  { name: "rules/models/tokens.jsonc", text: tokens },
  { name: "rules/models/graphqlErrors.jsonc", text: graphqlErrors },
  { name: "rules/models/graphqlDirectives.jsonc", text: graphqlDirectives },
  { name: "rules/models/graphqlRoutes.jsonc", text: graphqlRoutes },
  { name: "rules/models/graphqlShield.jsonc", text: graphqlShield },
  { name: "rules/models/jobs.jsonc", text: jobs },
  { name: "rules/models/koaRoutes.jsonc", text: koaRoutes },
  { name: "rules/models/trpcRoutes.jsonc", text: trpcRoutes },
  { name: "rules/models/tsRest.jsonc", text: tsRest },
  { name: "rules/models/twilio.jsonc", text: twilio },
  { name: "rules/models/twilioSecrets.jsonc", text: twilioSecrets },
  { name: "rules/models/typegoose.jsonc", text: typegoose },
  { name: "rules/models/typeorm.jsonc", text: typeorm },
  { name: "rules/models/undici.jsonc", text: undici },
  { name: "rules/models/vectorDatabases.jsonc", text: vectorDatabases },
  { name: "rules/models/vercelAnalytics.jsonc", text: vercelAnalytics },
  { name: "rules/models/vue.jsonc", text: vue },
  { name: "rules/models/weakBoxes.jsonc", text: weakBoxes },
  { name: "rules/models/webFrameworks.jsonc", text: webFrameworks },
  { name: "rules/models/winston.jsonc", text: winston },
  { name: "rules/models/wretch.jsonc", text: wretch },
  { name: "rules/models/zod.jsonc", text: zod },
  { name: "rules/models/zustand.jsonc", text: zustand },
  { name: "rules/models/cookieSecrets.jsonc", text: cookieSecrets },
  { name: "rules/models/cookieSessionSecrets.jsonc", text: cookieSessionSecrets },
  { name: "rules/models/passwordArguments.jsonc", text: passwordArguments },
  { name: "rules/models/passwordArgumentsSequelize.jsonc", text: passwordArgumentsSequelize },
  { name: "rules/models/secretArguments.jsonc", text: secretArguments },
  { name: "rules/models/tokenSecrets.jsonc", text: tokenSecrets },
  { name: "rules/models/tokenSecretsJose.jsonc", text: tokenSecretsJose },
  { name: "rules/models/cryptoJsSecrets.jsonc", text: cryptoJsSecrets },
  { name: "rules/models/tlsOptions.jsonc", text: tlsOptions },
  { name: "rules/models/vectorStores.jsonc", text: vectorStores },
  { name: "rules/models/weakCiphers.jsonc", text: weakCiphers },
  { name: "rules/models/weakCryptoJs.jsonc", text: weakCryptoJs },
  { name: "rules/models/weakRandom.jsonc", text: weakRandom },
  { name: "rules/models/weakRandomLibraries.jsonc", text: weakRandomLibraries },
  { name: "rules/models/weakRsaLibraries.jsonc", text: weakRsaLibraries },
  { name: "rules/models/weakRsaBrowser.jsonc", text: weakRsaBrowser },
  { name: "rules/models/weakShells.jsonc", text: weakShells },
  { name: "rules/models/appPermissions.jsonc", text: appPermissions },
  { name: "rules/models/webServers.jsonc", text: webServers },
  { name: "rules/models/weakTls.jsonc", text: weakTls },
  { name: "rules/models/queryLoggingTypeorm.jsonc", text: queryLoggingTypeorm },
  { name: "rules/models/queryLoggingNest.jsonc", text: queryLoggingNest },
  { name: "rules/models/queryLoggingPrisma.jsonc", text: queryLoggingPrisma },
  { name: "rules/models/queryLoggingConfig.jsonc", text: queryLoggingConfig },
  { name: "rules/models/queryLoggingDrizzle.jsonc", text: queryLoggingDrizzle },
  { name: "rules/models/queryLoggingMikro.jsonc", text: queryLoggingMikro },
  { name: "rules/models/queryLoggingKnex.jsonc", text: queryLoggingKnex },
  { name: "rules/models/nestEndpoints.jsonc", text: nestEndpoints },
  { name: "rules/models/denoRoutes.jsonc", text: denoRoutes },
  { name: "rules/models/decoratedEndpoints.jsonc", text: decoratedEndpoints },
  { name: "rules/models/dexie.jsonc", text: dexie },
  { name: "rules/models/digestBuilders.jsonc", text: digestBuilders },
  { name: "rules/models/digestLibraries.jsonc", text: digestLibraries },
  { name: "rules/models/digests.jsonc", text: digests },
  { name: "rules/models/blueimpMd5.jsonc", text: blueimpMd5 },
  { name: "rules/models/weakDigests.jsonc", text: weakDigests },
  { name: "rules/models/weakGenerators.jsonc", text: weakGenerators },
  { name: "rules/models/weakKeyLibraries.jsonc", text: weakKeyLibraries },
  { name: "rules/models/weakTokens.jsonc", text: weakTokens },
  { name: "rules/models/weakTokensJose.jsonc", text: weakTokensJose },
  { name: "rules/models/weakWebCrypto.jsonc", text: weakWebCrypto },
  { name: "rules/models/guessableIds.jsonc", text: guessableIds },
  { name: "rules/models/weakCurves.jsonc", text: weakCurves },
  { name: "rules/models/weakTokensSimple.jsonc", text: weakTokensSimple },
  { name: "rules/models/weakTokensReaders.jsonc", text: weakTokensReaders },
  { name: "rules/models/smCrypto.jsonc", text: smCrypto },
  { name: "rules/models/queryLoggingMongoose.jsonc", text: queryLoggingMongoose },
  { name: "rules/models/queryLoggingSequelize.jsonc", text: queryLoggingSequelize },
  { name: "rules/models/queryLoggingSequelizeDefault.jsonc", text: queryLoggingSequelizeDefault },
  { name: "rules/models/passwordCosts.jsonc", text: passwordCosts },
  { name: "rules/models/passwordRounds.jsonc", text: passwordRounds },
  { name: "rules/models/plainAddresses.jsonc", text: plainAddresses },
  { name: "rules/models/plainBrokers.jsonc", text: plainBrokers },
  { name: "rules/models/plainChannels.jsonc", text: plainChannels },
  { name: "rules/models/plainGraphql.jsonc", text: plainGraphql },
  { name: "rules/models/plainGrpc.jsonc", text: plainGrpc },
  { name: "rules/models/plainMail.jsonc", text: plainMail },
  { name: "rules/models/plainDirectories.jsonc", text: plainDirectories },
  { name: "rules/models/plainFtp.jsonc", text: plainFtp },
  { name: "rules/models/plainFtpEvents.jsonc", text: plainFtpEvents },
  { name: "rules/models/plainDatabases.jsonc", text: plainDatabases },
  { name: "rules/models/plainKafka.jsonc", text: plainKafka },
  { name: "rules/models/plainServers.jsonc", text: plainServers },
  { name: "rules/models/langchainMessages.jsonc", text: langchainMessages },
  { name: "rules/models/indexedDb.jsonc", text: indexedDb },
  { name: "rules/models/clientRouters.jsonc", text: clientRouters },
  { name: "rules/models/clientSecrets.jsonc", text: clientSecrets },
  { name: "rules/models/httpErrors.jsonc", text: httpErrors },
  { name: "rules/models/cookieFunctions.jsonc", text: cookieFunctions },
  { name: "rules/models/cookieContexts.jsonc", text: cookieContexts },
  { name: "rules/models/cookieBothSides.jsonc", text: cookieBothSides },
  { name: "rules/models/cookieScripts.jsonc", text: cookieScripts },
  { name: "rules/models/cookieTexts.jsonc", text: cookieTexts },
  { name: "rules/models/cookieSessions.jsonc", text: cookieSessions },
  { name: "rules/models/koaCookies.jsonc", text: koaCookies },
  { name: "rules/models/koaSessions.jsonc", text: koaSessions },
  { name: "rules/models/nodeCookies.jsonc", text: nodeCookies },
  { name: "rules/models/sealedSessions.jsonc", text: sealedSessions },
  { name: "rules/models/nextAuthCookies.jsonc", text: nextAuthCookies },
  { name: "rules/models/betterAuthCookies.jsonc", text: betterAuthCookies },
  { name: "rules/models/remixCookies.jsonc", text: remixCookies },
  { name: "rules/models/hapiCookies.jsonc", text: hapiCookies },
  { name: "rules/models/nextResponseCookies.jsonc", text: nextResponseCookies },
  { name: "rules/models/signedTokens.jsonc", text: signedTokens },
  { name: "rules/models/signedTokensNest.jsonc", text: signedTokensNest },
  { name: "rules/models/signedTokensJose.jsonc", text: signedTokensJose },
  { name: "rules/models/signedTokensFastify.jsonc", text: signedTokensFastify },
  { name: "rules/models/signedTokensOthers.jsonc", text: signedTokensOthers },
  { name: "rules/models/signedTokensFunctions.jsonc", text: signedTokensFunctions },
  { name: "rules/models/verdicts.jsonc", text: verdicts },
  { name: "rules/models/verdictsArgon2.jsonc", text: verdictsArgon2 },
  { name: "rules/models/verdictsTokens.jsonc", text: verdictsTokens },
  { name: "rules/models/verdictsAbilities.jsonc", text: verdictsAbilities },
  { name: "rules/models/verdictsCodes.jsonc", text: verdictsCodes },
  { name: "rules/models/verdictsSignatures.jsonc", text: verdictsSignatures },
];

export const heuristicsText = heuristics;
