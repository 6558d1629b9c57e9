import { DataTypes, Model, Op, Sequelize } from "sequelize";

const sequelize = new Sequelize("sqlite::memory:");

export class Diver extends Model {}
Diver.init({ fullName: DataTypes.STRING, email: DataTypes.STRING }, { sequelize }); // want no-retention "in Diver"

/** @retention boats-2y */
export class Skipper extends Model {}
Skipper.init({ fullName: DataTypes.STRING, email: DataTypes.STRING }, { sequelize });

export class Crew extends Model {}
Crew.init({ fullName: DataTypes.STRING, email: DataTypes.STRING }, { sequelize });

export class Cook extends Model {}
Cook.init({ fullName: DataTypes.STRING, mobile: DataTypes.STRING }, { sequelize }); // want no-retention "in Cook"

export const removeDiver = (id: string) => Diver.destroy({ where: { id } });
export const purgeCrew = () => Crew.destroy({ where: { leftAt: { [Op.lt]: new Date() } } });

export class Passenger extends Model {}
Passenger.init({ fullName: DataTypes.STRING, email: DataTypes.STRING }, { sequelize });
