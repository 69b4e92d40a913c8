package com.netpoint.license.manager.console;

/** One page, or what one of its buttons does. May take its time. */
@FunctionalInterface
interface Page {
  Reply answer(Visit visit);
}
