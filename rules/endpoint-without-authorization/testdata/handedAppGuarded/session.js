exports.requireLogin = (req, res, next) => (req.session.userId ? next() : res.status(401).end());
