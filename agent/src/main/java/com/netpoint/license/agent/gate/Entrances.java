package com.netpoint.license.agent.gate;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.isStatic;
import static net.bytebuddy.matcher.ElementMatchers.isTypeInitializer;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;
import static net.bytebuddy.matcher.ElementMatchers.takesNoArguments;

import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/** The places in a class that get the gate. Compared by identity. */
final class Entrances {
  static final Entrances NONE = new Entrances(none());

  /** Any method named main that a launcher would call. */
  static final Entrances MAIN =
      new Entrances(
          isMethod().and(named("main")).and(takesNoArguments().or(takesArguments(String[].class))));

  /**
   * What may run before main too: the static initialiser, and the constructor without arguments,
   * which instance mains (JEP 512) and JavaFX applications begin with.
   */
  static final Entrances BEFORE_MAIN =
      new Entrances(
          isTypeInitializer().or(isConstructor().and(takesNoArguments())).or(MAIN.matcher));

  /** Whatever code of a class can run first, where it is not a main that is called. */
  static final Entrances EVERY_WAY_IN =
      new Entrances(isTypeInitializer().or(isConstructor()).or(isStatic()));

  private final ElementMatcher<MethodDescription> matcher;

  private Entrances(ElementMatcher<MethodDescription> matcher) {
    this.matcher = matcher;
  }

  ElementMatcher<MethodDescription> matcher() {
    return matcher;
  }
}
