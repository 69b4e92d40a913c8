package com.netpoint.license.manager.settings;

/**
 * What a setting has been found to be.
 *
 * @param text the value as it is written
 */
record Value<T>(T value, String text, Source source) {}
