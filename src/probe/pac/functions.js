// The helper functions of proxy scripts that need nothing from outside the interpreter, with the results of
// Chromium's. The others (`myIpAddress`, `myIpAddressEx`, `alert`, …) are in `host.rs`.
// `Date` is looked up when a function is called: a script may replace it.

function dnsDomainIs(host, domain) {
  return host.length >= domain.length && host.substring(host.length - domain.length) == domain;
}

function dnsDomainLevels(host) {
  return host.split('.').length - 1;
}

function localHostOrDomainIs(host, hostdom) {
  return host == hostdom || hostdom.lastIndexOf(host + '.', 0) == 0;
}

function dnsResolve(host) {
  return __firstAddress(host) || null;
}

// Arguments that are no text, or missing, have results of their own in each of the following.
function isPlainHostName(host) {
  if (typeof host != 'string') throw new TypeError('Requires 1 string parameter');
  return __isPlain(host);
}

function dnsResolveEx(host) {
  return typeof host == 'string' ? __allAddresses(host) : undefined;
}

function isInNetEx(address, network) {
  return typeof address == 'string' && typeof network == 'string' ? __isInNetwork(address, network) : null;
}

function sortIpAddressList(list) {
  return typeof list == 'string' ? __sorted(list) : null;
}

function isResolvable(host) {
  return dnsResolve(host) != null;
}

function isResolvableEx(host) {
  return dnsResolveEx(host) != '';
}

function convert_addr(address) {
  var parts = address.split('.');
  return ((parts[0] & 255) << 24) | ((parts[1] & 255) << 16) | ((parts[2] & 255) << 8) | (parts[3] & 255);
}

function isInNet(host, network, mask) {
  function isAddress(text) {
    var parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
    return parts != null && parts[1] <= 255 && parts[2] <= 255 && parts[3] <= 255 && parts[4] <= 255;
  }
  if (!isAddress(network) || !isAddress(mask)) return false;
  var address = isAddress(host) ? host : dnsResolve(host);
  if (address == null) return false;
  var bits = convert_addr(mask);
  return (convert_addr(address) & bits) == (convert_addr(network) & bits);
}

// Only `.`, `*` and `?` are taken care of, as in browsers: other characters keep their meaning in an expression.
function shExpMatch(text, pattern) {
  var expression = pattern.replace(/\./g, '\\.').replace(/\*/g, '.*').replace(/\?/g, '.');
  return new RegExp('^' + expression + '$').test(text);
}

// The name of a month or day among those given, or -1.
function __nameIndex(names, name) {
  return names.indexOf(name);
}

// Whether `now` lies between both ends; ends in reverse order go around the end of the year or day.
function __isBetween(now, from, to) {
  return from <= to ? from <= now && now <= to : to >= now || now >= from;
}

// Now, with the parts of universal time in the place of local ones where that was asked for.
function __now(universal) {
  var date = new Date();
  if (universal) {
    date.setFullYear(date.getUTCFullYear());
    date.setMonth(date.getUTCMonth());
    date.setDate(date.getUTCDate());
    date.setHours(date.getUTCHours());
    date.setMinutes(date.getUTCMinutes());
    date.setSeconds(date.getUTCSeconds());
  }
  return date;
}

function weekdayRange() {
  var days = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
  var count = arguments.length;
  if (count < 1) return false;
  var date = new Date();
  var universal = arguments[count - 1] == 'GMT';
  if (universal) count--;
  var today = universal ? date.getUTCDay() : date.getDay();
  var from = __nameIndex(days, arguments[0]);
  var to = count == 2 ? __nameIndex(days, arguments[1]) : from;
  return from != -1 && to != -1 && __isBetween(today, from, to);
}

function dateRange() {
  var months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
  var count = arguments.length;
  if (count < 1) return false;
  var date = new Date();
  var universal = arguments[count - 1] == 'GMT';
  if (universal) count--;
  if (count == 1) {
    var only = parseInt(arguments[0]);
    if (isNaN(only)) {
      return (universal ? date.getUTCMonth() : date.getMonth()) == __nameIndex(months, arguments[0]);
    }
    if (only < 32) return (universal ? date.getUTCDate() : date.getDate()) == only;
    return (universal ? date.getUTCFullYear() : date.getFullYear()) == only;
  }
  var half = count >> 1;
  var year = date.getFullYear();
  var from = new Date(year, 0, 1, 0, 0, 0);
  var to = new Date(year, 11, 31, 23, 59, 59);
  var daysOnly = false;
  for (var at = 0; at < count; at++) {
    var end = at < half ? from : to;
    var part = parseInt(arguments[at]);
    if (isNaN(part)) {
      end.setMonth(__nameIndex(months, arguments[at]));
    } else if (part < 32) {
      daysOnly = daysOnly || (at < half && count <= 2);
      end.setDate(part);
    } else {
      end.setFullYear(part);
    }
  }
  if (daysOnly) {
    from.setMonth(date.getMonth());
    to.setMonth(date.getMonth());
  }
  return __isBetween(__now(universal), from, to);
}

function timeRange() {
  var count = arguments.length;
  if (count < 1) return false;
  var universal = arguments[count - 1] == 'GMT';
  if (universal) count--;
  var date = new Date();
  var hour = universal ? date.getUTCHours() : date.getHours();
  if (count == 1) return hour == arguments[0];
  if (count == 2) return arguments[0] <= hour && hour <= arguments[1];
  if (count != 4 && count != 6) throw 'timeRange: bad number of arguments';
  var half = count >> 1;
  var from = new Date();
  var to = new Date();
  if (count == 6) {
    from.setSeconds(arguments[2]);
    to.setSeconds(arguments[5]);
  }
  from.setHours(arguments[0]);
  from.setMinutes(arguments[1]);
  to.setHours(arguments[half]);
  to.setMinutes(arguments[half + 1]);
  if (half == 2) to.setSeconds(59);
  return __isBetween(__now(universal), from, to);
}
