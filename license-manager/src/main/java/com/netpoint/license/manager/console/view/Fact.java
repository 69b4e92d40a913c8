package com.netpoint.license.manager.console.view;

/**
 * A line of the diagnostics.
 *
 * @param label its name among the texts
 */
public record Fact(String label, String value) {}
