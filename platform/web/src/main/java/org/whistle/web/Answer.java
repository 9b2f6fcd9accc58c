package org.whistle.web;

/** An answer that was given, to be given again. */
record Answer(int status, byte[] body) {}
