package com.example.app;

/** Nothing here can be started: not even its main, which takes something else. */
public final class NoEntrance {
  private final int number;

  public NoEntrance(int number) {
    this.number = number;
  }

  public int main(int other) {
    return number + other;
  }
}
