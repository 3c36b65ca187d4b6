Attribute VB_Name = "MentorHost"
Option Explicit
' Stands where Excel and Windows stand: answers as it was told to, and writes down what it was asked.

Private answers As Variant
Private journal As String

' Home, book, folder, "yes" where installed, exit code, text that the program leaves, function that fails.
Public Sub Prepare(ByVal told As Variant)
    answers = told
    journal = ""
End Sub

Public Function WrittenDown() As String
    WrittenDown = journal
End Function

Private Sub WriteDown(ByVal asked As String, ByVal text As String)
    journal = journal & asked & Chr(31) & text & Chr(30)
    If answers(6) = asked Then Err.Raise 70, , "Permission denied"
End Sub

Public Function Home() As String
    Home = answers(0)
End Function

Public Function FileExists(ByVal file As String) As Boolean
    WriteDown "FileExists", file
    FileExists = (answers(3) = "yes")
End Function

Public Function BookName() As String
    WriteDown "BookName", ""
    BookName = answers(1)
End Function

Public Function WindowHandle() As String
    WriteDown "WindowHandle", ""
    WindowHandle = "4711"
End Function

Public Function ChosenFolder() As String
    WriteDown "ChosenFolder", ""
    ChosenFolder = answers(2)
End Function

Public Function NewSayFile() As String
    WriteDown "NewSayFile", ""
    NewSayFile = "C:\Temp files\mentortools-rad4711.tmp"
End Function

Public Function StartAndWait(ByVal commandLine As String) As Long
    WriteDown "StartAndWait", commandLine
    StartAndWait = CLng(answers(4))
End Function

Public Function TakeText(ByVal file As String) As String
    WriteDown "TakeText", file
    TakeText = answers(5)
End Function

Public Sub ShowStatus(ByVal text As String)
    WriteDown "ShowStatus", text
End Sub

Public Sub ShowMessage(ByVal text As String)
    WriteDown "ShowMessage", text
End Sub
