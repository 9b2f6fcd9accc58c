/** 评单 over HTTP: residents' ratings, visits, decisions on re-dos. */
@NullMarked
package org.whistle.feedback.web;

import org.jspecify.annotations.NullMarked;
