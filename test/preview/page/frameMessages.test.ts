import {
  answerTo,
  eventFor,
  readDispatchedMethod,
  readFrameMessage,
} from "../../../src/preview/page/frameMessages";

const posted = JSON.stringify({
  _messageType: 0,
  _actionType: 1,
  _actionName: "richApiMessage",
  _conversationId: "conversation",
  _correlationId: 7,
  _data: { eventDispId: 3 },
});

const message = {
  name: "richApiMessage",
  kind: "register" as const,
  conversation: "conversation",
  correlation: 7,
  data: { eventDispId: 3 },
};

test("a message of office.js is read", () => {
  expect(readFrameMessage(posted)).toEqual(message);
});

test.each([
  ["an object", { _actionName: "richApiMessage" }],
  ["text of another program", "webpackHotUpdate"],
  ["broken JSON", "{_actionName"],
  ["JSON without the fields of office.js", '{"type":"webpackOk"}'],
])("%s is not a message of office.js", (_, other) => {
  expect(readFrameMessage(other)).toBeUndefined();
});

test("an answer goes to the conversation and the call it answers", () => {
  expect(JSON.parse(answerTo(message, "https://localhost:3000", [1]))).toEqual({
    _messageType: 1,
    _responseType: 0,
    _actionName: "richApiMessage",
    _conversationId: "conversation",
    _correlationId: 7,
    _origin: "https://localhost:3000",
    _serializerVersion: 1,
    _errorCode: 0,
    _data: [1],
  });
});

test("an event goes to the conversation that asked for it, and answers no call", () => {
  expect(JSON.parse(eventFor(message, "https://localhost:3000", {}))).toMatchObject({
    _responseType: 1,
    _conversationId: "conversation",
    _correlationId: 0,
  });
});

test("a host method is read with its arguments by position", () => {
  const data = { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "POST"] };
  expect(readDispatchedMethod(data)).toEqual({ id: 93, arguments: ["", "POST"] });
});

test("a host method without a name is an error, not a guess", () => {
  expect(() => readDispatchedMethod({ ArrayData: [] })).toThrow("without naming it");
});
