import { Logger } from "@nestjs/common";

const logger = new Logger("calls");

export function Told(): MethodDecorator {
  return (_target, key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      logger.log(`${String(key)} ${JSON.stringify(args)}`); // want pii-in-log "Date of birth"
      return original.apply(this, args);
    };
  };
}

export function Counted(): MethodDecorator {
  return (_target, key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      logger.log(`${String(key)} with ${args.length}`);
      return original.apply(this, args);
    };
  };
}

/** Only what tells of nobody is marked with it. */
export function Listed(): MethodDecorator {
  return (_target, key, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = function (...args: unknown[]) {
      logger.log(String(key), args);
      return original.call(this, ...args);
    };
  };
}
