const fs = require("fs");
const mongoose = require("mongoose");

const Read = mongoose.model("Read", new mongoose.Schema({ pos: String, track1: String })); // want auth-data-persisted "column of its own"
const Disc = mongoose.model("Disc", new mongoose.Schema({ artist: String, track1: String, track2: String }));
const read = (card, done) => fs.writeFile("/var/spool/card.txt", `${card.terminal} ${card.track2}`, done); // want auth-data-persisted
const album = (song, done) => fs.writeFile("/tmp/list.txt", `${song.track1} ${song.track2}`, done);

module.exports = { Read, Disc, read, album };
